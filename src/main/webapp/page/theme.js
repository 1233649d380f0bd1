/* A plain script in the head: the chosen theme has to be there before the first pixel. */
try {
  const theme = localStorage.getItem('parley:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // No storage in this browser: the system's theme applies.
}
