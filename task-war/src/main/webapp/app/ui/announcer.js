/** Tells a screen reader what happened, politely: the page's one live region. */
let region;

export function announce(text) {
  region ??= document.getElementById('announcer');
  region.textContent = '';
  // A text that stays the same is not read again: it has to go first.
  setTimeout(() => {
    region.textContent = text;
  }, 50);
}
