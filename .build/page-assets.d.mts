import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin } from 'vite';

export declare function pageAssets(): Promise<string>;
export declare function pageAssetsForVite(): Plugin;
export declare const pageAssetsForEsbuild: EsbuildPlugin;
