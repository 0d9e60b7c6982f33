export const signin = {
  title: 'Sign in',
  login: 'Login',
  submit: 'Sign in',
  holder:
    'You were invited to get a certificate? Open the link of the mail you received: it needs no account.',
  again: 'Sign in to go on; what you typed is kept.',
  password: {
    title: 'Choose your password',
    lead: 'This link works once. Afterwards you sign in with your login and this password.',
    new: 'New password',
    hint: (minimum: number) => `At least ${minimum} characters; several words work well.`,
    again: 'The same password again',
    differs: 'The two passwords differ.',
    tooShort: (minimum: number) => `At least ${minimum} characters.`,
    submit: 'Save the password',
    done: 'Your password is set.',
    doneText: (login: string) => `Your login is ${login}.`,
    noLink: 'This page needs the link of the mail.',
    noLinkRemedy: 'Open the link again, in full, from the mail that you received.',
  },
};
