// The script and the styles of the page, minified, with the hashes that its content policy names. Made by the build from `script` and
// `style.css`; tests make them as the build does.

/** The text of the script. */
export declare const SCRIPT: string;
/** Its SHA-256 in base64. */
export declare const SCRIPT_HASH: string;
/** The text of the styles. */
export declare const STYLE: string;
/** Its SHA-256 in base64. */
export declare const STYLE_HASH: string;
