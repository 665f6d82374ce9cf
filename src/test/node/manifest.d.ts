import type { Manifest } from '@slack/web-api/dist/types/request/manifest';
export type AppManifest = Manifest;
