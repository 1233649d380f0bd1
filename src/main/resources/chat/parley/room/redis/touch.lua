touch()
return 1
