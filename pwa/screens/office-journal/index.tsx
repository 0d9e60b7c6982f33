/** The same screen; it sees who is there. */
export { default } from '../journal/index.tsx';
