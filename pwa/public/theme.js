// The choices of shell/theme.ts, before the first paint: modules run after it, and the Content-Security-Policy allows no
// script inside the page.
try {
  for (const name of ['theme', 'density']) {
    const choice = localStorage.getItem(`paraphe.${name}`);
    if (choice) document.documentElement.dataset[name] = choice;
  }
} catch {
  // The user blocks storage: the page looks as the device prefers.
}
