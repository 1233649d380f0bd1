return earlier() or {}
