// Before the first paint, and so no module: the theme that the person chose, if not the system's.
try {
  const { theme } = JSON.parse(localStorage.getItem('todo.preferences')) ?? {};
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // What is stored is not ours to read; the system's theme is shown.
}
