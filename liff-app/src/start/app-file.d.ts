/** The address of the app's code, as the build names it. */
declare const APP_FILE: string;
