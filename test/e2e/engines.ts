// The HTTP engines to be tested here: both, except where no binary of uWebSockets.js is pinned for this platform and
// Node version. Where one is pinned it must load: a test that quietly ran on node:http alone would prove little.
import { UWS_PINS } from '../../runtime/http/uws-pins.ts';

const [major] = process.versions.node.split('.', 1);
const pinned = UWS_PINS.has(`@uwsjs/${process.platform}-${process.arch}-${major}`);

export const ENGINES: readonly ('uws' | 'node')[] = pinned ? ['uws', 'node'] : ['node'];
