import type { KnownBlock } from '@slack/types';
export type Blocks = KnownBlock[];
