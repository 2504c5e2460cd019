/**
 * `<id>`, `<your token>`: what documentation has where the reader's own value belongs. A shell would take the marks for
 * redirections, so a command like that never ran; it is still clear what it means.
 */
export const placeholder = /^<[\p{L}_](?:[^<>|&;'"`\n\\]{0,60}[^<>|&;'"`\n\\\s])?>/u;
