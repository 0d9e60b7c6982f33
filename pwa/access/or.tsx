import type { VNode } from 'preact';
import { words } from '../shell/words.ts';
import './or.css';

/** Between one way in and the others. */
export function Or(): VNode {
  return <p class="or">{words.value.signin.or}</p>;
}
