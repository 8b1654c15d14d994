/** Opens the search of the header by its button and by Ctrl or Cmd and K; the panel starts when it is first opened. */
export function startSearchDialog(button: HTMLButtonElement, dialog: HTMLDialogElement): void {
  let isStarted = false;
  const open = async (): Promise<void> => {
    dialog.showModal();
    if (isStarted) return;
    isStarted = true;
    const { startPanel } = await import('./search-panel.ts');
    startPanel(dialog, { query: '', section: '' });
  };
  button.disabled = false;
  button.addEventListener('click', () => void open());
  dialog.querySelector('[data-close-modal]')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest('a') !== null)) dialog.close();
  });
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'k' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else void open();
  });
}
