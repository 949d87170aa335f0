/** The settings of a WordPress for tests. `local` lets application passwords be used without HTTPS. */
export const configOf = ({ socket, url }: { socket: string; url: string }): string => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', '${url}');
define('WP_SITEURL', '${url}');
define('WP_ENVIRONMENT_TYPE', 'local');
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', false);
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) {
  define($name, 'for tests alone ' . $name);
}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** Installs it with one person of each role and prints their application passwords. */
export const installOf = (url: string): string => `<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '${new URL(url).host}';
require 'wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('เว็บไซต์ทดสอบ', 'administrator', 'administrator@example.go.th', true, '', 'for tests alone');
update_option('permalink_structure', '/%postname%/');
$accounts = [];
foreach (['administrator', 'editor', 'author'] as $role) {
  $id = username_exists($role) ?: wp_insert_user(['user_login' => $role, 'user_pass' => 'for tests alone', 'user_email' => $role . '@example.go.th', 'role' => $role]);
  [$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'Prakat']);
  $accounts[$role] = ['user' => $role, 'password' => $password];
}
echo json_encode($accounts);
`;
