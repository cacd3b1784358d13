// Buttons of which one is pressed show the parts that are marked with its key.

/** Makes every group of buttons work; parts of other keys are hidden. */
export function startViews(): void {
  for (const group of document.querySelectorAll<HTMLElement>('[data-views]')) {
    const name = group.dataset.views ?? '';
    for (const button of group.querySelectorAll('button')) {
      button.addEventListener('click', () => choose(name, button.value));
    }
    // The first option, but for the table of people, whose months are for narrow screens.
    const first = group.querySelector('button')?.value ?? '';
    const isNarrow = name === 'people' && matchMedia('(max-width: 600px)').matches;
    choose(name, isNarrow ? 'month' : first);
  }
  for (const link of document.querySelectorAll<HTMLElement>('[data-pool-link]')) {
    link.addEventListener('click', () => choose('pool', link.dataset.poolLink ?? ''));
  }
}

function choose(name: string, key: string): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>(`[data-views="${name}"] button`)) {
    button.setAttribute('aria-pressed', String(button.value === key));
  }
  for (const part of document.querySelectorAll<HTMLElement>(`[data-view-${name}]`)) {
    part.hidden = part.getAttribute(`data-view-${name}`) !== key;
  }
}
