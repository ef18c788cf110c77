import { v7 } from 'uuid';

/** A new identifier: UUIDv7, made by the application so that no shared sequence is needed and rows sort by creation. */
export function newId(): string {
  return v7();
}
