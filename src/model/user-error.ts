/**
 * Something the person at the keyboard can mend.
 *
 * `message` says what happened and where, `hint` what to do next. Neither may hold ticket text, names or addresses: ids only.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}
