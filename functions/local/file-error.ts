/** A file that a person gave and that cannot be used. The message is for that person: which file, what is wrong, what to do. */
export class FileError extends Error {
  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = "FileError";
  }
}
