/**
 * What a window leaves to the next one: how something was chosen last. Storage that is full or forbidden is passed over,
 * for nothing is lost by it but a habit.
 */
export const choiceLeft = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};

/** See {@link choiceLeft}. */
export const leaveChoice = (name: string, choice: string): void => {
  try {
    localStorage.setItem(name, choice);
  } catch {
    // Next time one chooses again.
  }
};
