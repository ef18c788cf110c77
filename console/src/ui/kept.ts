const PREFIX = 'gongkai.';

/** What was kept on this device under a name; null when there is nothing, or nothing of the form that is expected. */
export function readKept<Value>(name: string, isValue: (value: unknown) => value is Value): Value | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
    return isValue(value) ? value : null;
  } catch {
    return null;
  }
}

/** Keeps a value on this device; null forgets it. A full or closed store keeps nothing, which harms nobody. */
export function keep(name: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // A private window refuses to store; the choice holds until the page is left.
  }
}
