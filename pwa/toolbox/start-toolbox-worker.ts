import { type Connection, connect } from '#core/worker-calls/connect.ts';
import { startWorker } from '../shell/workers.ts';
import type { ToolboxCalls } from './protocol.ts';
import toolboxWorker from './toolbox.worker.ts?worker&url';

export function startToolboxWorker(): Connection<ToolboxCalls> {
  return connect<ToolboxCalls>(startWorker(toolboxWorker, 'toolbox'));
}
