/** The pool says no: which of name and password was wrong it does not tell. */
export class WrongNameOrPassword extends Error {}
