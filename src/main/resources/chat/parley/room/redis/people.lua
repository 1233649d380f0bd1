return present()
