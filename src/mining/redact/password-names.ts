/** What passwords are called, as the alternatives of a pattern. */
export const PASSWORD = String.raw`passw(?:or)?d|passwort|kennwort|passphrase|passcode|contraseña|mot de passe|pwd|senha|wachtwoord|l[öo]senord|passord|adgangskode|salasana|has[łl]o|heslo|jelsz[óo]|lozinka|[şs]ifre|пароль|密[码碼]|パスワード|비밀번호`;

/** Short for them, and for nothing else. */
export const SHORT_PASSWORD = 'pw|psw|pswd|mdp';

/** These may be called so, and other things as well. */
export const PERHAPS_PASSWORD = `${SHORT_PASSWORD}|pass|clave|parola`;
