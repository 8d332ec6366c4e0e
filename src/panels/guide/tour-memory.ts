const ASKED = 'geju.tour-asked';

/** Asks for the tour on the next face that has one. */
export function askForTour(): void {
  try {
    sessionStorage.setItem(ASKED, 'yes');
  } catch {
    // Without storage the tour is had from the help menu.
  }
}

/** Whether the tour was asked for and not yet seen to its end. */
export function isTourWished(): boolean {
  try {
    return sessionStorage.getItem(ASKED) !== null;
  } catch {
    return false;
  }
}

/** The tour was seen, or left. */
export function forgetTourWish(): void {
  try {
    sessionStorage.removeItem(ASKED);
  } catch {
    // Nothing was kept.
  }
}
