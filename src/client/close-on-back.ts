/** A dialog that Back closes. */
interface BackDialog {
  open(): void;
  /** Closes it for another address, which takes the place of its entry in the browser's history. */
  leave(): void;
}

/** Gives a dialog an entry in the browser's history while it is open, so that Back closes it. */
export function closeOnBack(dialog: HTMLDialogElement): BackDialog {
  let hasEntry = false;
  dialog.addEventListener('close', () => {
    if (!hasEntry) return;
    hasEntry = false;
    history.back();
  });
  addEventListener('popstate', () => {
    if (!hasEntry) return;
    hasEntry = false;
    dialog.close();
  });
  return {
    open() {
      dialog.showModal();
      // Without a state of its own, which offline-notice.ts would take for its own.
      history.pushState(null, '');
      hasEntry = true;
    },
    leave() {
      hasEntry = false;
      dialog.close();
    },
  };
}
