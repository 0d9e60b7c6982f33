/** Accepting certificates after their delivery (T 6.4). */
export const acceptance = {
  title: (day: string) => `To be accepted by ${day}`,
  text: 'See that the certificate says what you ordered, then accept it; its holder may use it meanwhile. One that nobody accepts is revoked after that day.',
  accepted: 'Accepted on',
};
