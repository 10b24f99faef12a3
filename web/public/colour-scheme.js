// Sets the colour scheme before the first paint. A file, not inline: the Content-Security-Policy allows no inline script.
;(function () {
  var chosen = null
  try {
    chosen = localStorage.getItem('attache-colour-scheme')
  } catch {
    // Storage can be switched off; then the system decides.
  }
  var dark =
    chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
