/** Something that a command was given is of no use: its message, one line, is all that the user needs. */
export class InputError extends Error {}
