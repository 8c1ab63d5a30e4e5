/** The tool's account that a refusal names, in whatever language it does; undefined where it names none. */
export const accountIn = (message: string): string | undefined => /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(message)?.[0];
