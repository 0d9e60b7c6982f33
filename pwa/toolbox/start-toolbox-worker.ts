import { startWorker } from '../shell/workers.ts';
import { type Connection, connect } from '../worker-calls/connect.ts';
import type { ToolboxCalls } from './protocol.ts';
import toolboxWorker from './toolbox.worker.ts?worker&url';

export function startToolboxWorker(): Connection<ToolboxCalls> {
  return connect<ToolboxCalls>(startWorker(toolboxWorker, 'toolbox'));
}
