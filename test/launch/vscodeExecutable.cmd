@node "%~dp0vscodeExecutable.mjs" %*
