/** Fields that no log line has, wherever it goes: the net under the rule that headers and bodies are never logged. */
export const redact = {
  paths: ['*.authorization', '*.idToken', '*.accessToken', 'err.config', 'err.response'],
  remove: true,
};
