import '../../webjars/markdown-it/14.1.0/dist/markdown-it.min.js';
import '../../webjars/dompurify/3.3.1/dist/purify.min.js';

/** The WebJars that pom.xml names; as modules they have only the global object. */
export const { markdownit, DOMPurify } = globalThis;
