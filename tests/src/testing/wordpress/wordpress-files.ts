/**
 * The settings of a WordPress for tests. `local` lets application passwords be used without HTTPS. A header names which of
 * several websites is meant: each has tables and uploads of its own, and all have the same people.
 */
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
$site = preg_replace('/\\D/', '', $_SERVER['HTTP_X_SITE'] ?? '');
$table_prefix = 'wp' . $site . '_';
define('CUSTOM_USER_TABLE', 'wp_users');
define('CUSTOM_USER_META_TABLE', 'wp_usermeta');
if ($site !== '') define('UPLOADS', 'wp-content/uploads/' . $site);
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** The least that shows pages: Debian has the themes in packages of their own. */
export const theme: Readonly<Record<string, string>> = {
  'style.css': '/* Theme Name: Plain */',
  'index.php': `<!doctype html><html><head><meta charset="utf-8"><?php wp_head(); ?></head><body>
<?php while (have_posts()) { the_post(); the_title('<h1>', '</h1>'); the_content(); } wp_footer(); ?></body></html>`,
};

/** Installs it with one person of each role and prints their application passwords. */
export const installOf = (url: string): string => `<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '${new URL(url).host}';
require 'wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('เว็บไซต์ทดสอบ', 'administrator', 'administrator@example.go.th', true, '', 'for tests alone');
switch_theme('plain');
update_option('permalink_structure', '/%postname%/');
// It names a page that is taken away below, and whoever has its number could be edited by administrators alone.
update_option('wp_page_for_privacy_policy', 0);
foreach (get_posts(['post_type' => ['post', 'page'], 'post_status' => 'any']) as $post) wp_delete_post($post->ID, true);
$accounts = [];
foreach (['administrator', 'editor', 'author'] as $role) {
  $id = username_exists($role) ?: wp_insert_user(['user_login' => $role, 'user_pass' => 'for tests alone', 'user_email' => $role . '@example.go.th', 'role' => $role]);
  [$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'Prakat']);
  $accounts[$role] = ['user' => $role, 'password' => $password];
}
echo json_encode($accounts);
`;

const tables = [
  'commentmeta',
  'comments',
  'links',
  'options',
  'postmeta',
  'posts',
  'terms',
  'termmeta',
  'term_relationships',
  'term_taxonomy',
];

/** Makes another website, as empty as the one that was installed. */
export const newSiteSql = (site: string): string =>
  [
    ...tables.map(
      (table) =>
        `CREATE TABLE wp${site}_${table} LIKE wp_${table}; INSERT INTO wp${site}_${table} SELECT * FROM wp_${table};`,
    ),
    `UPDATE wp${site}_options SET option_name = 'wp${site}_user_roles' WHERE option_name = 'wp_user_roles';`,
    `INSERT INTO wp_usermeta (user_id, meta_key, meta_value)
       SELECT user_id, 'wp${site}_capabilities', meta_value FROM wp_usermeta WHERE meta_key = 'wp_capabilities';`,
  ].join('\n');
