/** Lets one import run at a time: each rewrites what the next would look at. */
export interface ImportDesk {
  /** @returns A function that ends the import's turn; `null` where another has not ended. */
  readonly begin: () => (() => void) | null;
}

export function createImportDesk(): ImportDesk {
  let isTaken = false;
  return {
    begin: () => {
      if (isTaken) return null;
      isTaken = true;
      return () => (isTaken = false);
    },
  };
}
