CREATE TABLE `addresses` (
	`path` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `article_people` (
	`article_id` text NOT NULL,
	`user_id` text NOT NULL,
	`relation` text NOT NULL,
	`may_edit_in_editing` integer NOT NULL,
	`created_at` integer NOT NULL,
	`article_updated_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `user_id`, `relation`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_people_by_user` ON `article_people` (`user_id`,`relation`,`article_updated_at`,`article_id`);--> statement-breakpoint
CREATE TABLE `articles` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`desk_id` text NOT NULL,
	`revision` integer NOT NULL,
	`headline` text NOT NULL,
	`standfirst` text NOT NULL,
	`word_count` integer NOT NULL,
	`kicker` text NOT NULL,
	`byline` text NOT NULL,
	`dateline` text NOT NULL,
	`source` text NOT NULL,
	`slug` text NOT NULL,
	`topics` text NOT NULL,
	`urgent` integer NOT NULL,
	`restricted` integer NOT NULL,
	`priority` text NOT NULL,
	`due_at` integer,
	`embargo_until` integer,
	`publish_at` integer,
	`publish_change` text,
	`return_note` text,
	`submitted_by` text,
	`approved_version` integer,
	`approved_hash` text,
	`approved_by` text,
	`live_version` integer,
	`live_hash` text,
	`first_published_at` integer,
	`public_path` text,
	`withdrawal_notice` text,
	`version_count` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`desk_id`) REFERENCES `desks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_publicPath_unique` ON `articles` (`public_path`);--> statement-breakpoint
CREATE INDEX `articles_by_update` ON `articles` (`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_by_state` ON `articles` (`state`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_by_desk` ON `articles` (`desk_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_by_desk_and_state` ON `articles` (`desk_id`,`state`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `articles_by_publish_at` ON `articles` (`publish_at`);--> statement-breakpoint
CREATE TABLE `audit_events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`article_id` text,
	`data` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_events_by_article` ON `audit_events` (`article_id`,`seq`);--> statement-breakpoint
CREATE TABLE `audit_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contributors` (
	`article_id` text NOT NULL,
	`user_id` text NOT NULL,
	`in_draft` integer NOT NULL,
	PRIMARY KEY(`article_id`, `user_id`)
);
--> statement-breakpoint
CREATE TABLE `desks` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `desks_slug_unique` ON `desks` (`slug`);--> statement-breakpoint
CREATE TABLE `document_clients` (
	`article_id` text NOT NULL,
	`client_id` integer NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`article_id`, `client_id`)
);
--> statement-breakpoint
CREATE TABLE `document_states` (
	`article_id` text PRIMARY KEY NOT NULL,
	`upto` integer NOT NULL,
	`state` blob NOT NULL,
	`authorship` text
);
--> statement-breakpoint
CREATE TABLE `document_updates` (
	`article_id` text NOT NULL,
	`seq` integer NOT NULL,
	`update` blob NOT NULL,
	`user_id` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`article_id` text PRIMARY KEY NOT NULL,
	`schema_version` integer NOT NULL,
	`epoch` integer NOT NULL,
	`seq` integer NOT NULL,
	`last_user_id` text,
	`last_at` integer
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`user_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`status` integer NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `key`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `idempotency_keys_by_time` ON `idempotency_keys` (`created_at`,`user_id`,`key`);--> statement-breakpoint
CREATE TABLE `kept_edits` (
	`article_id` text NOT NULL,
	`version` integer NOT NULL,
	`user_id` text NOT NULL,
	`text_hash` text NOT NULL,
	`update` blob NOT NULL,
	`decision` text,
	`decided_by` text,
	`decided_at` integer,
	PRIMARY KEY(`article_id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kept_edits_once` ON `kept_edits` (`article_id`,`user_id`,`text_hash`);--> statement-breakpoint
CREATE TABLE `live_articles` (
	`article_id` text PRIMARY KEY NOT NULL,
	`desk_id` text NOT NULL,
	`version` integer NOT NULL,
	`path` text NOT NULL,
	`headline` text NOT NULL,
	`standfirst` text NOT NULL,
	`kicker` text NOT NULL,
	`byline` text NOT NULL,
	`urgent` integer NOT NULL,
	`first_published_at` integer NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `live_articles_path_unique` ON `live_articles` (`path`);--> statement-breakpoint
CREATE INDEX `live_by_time` ON `live_articles` (`first_published_at`,`article_id`);--> statement-breakpoint
CREATE INDEX `live_by_change` ON `live_articles` (`published_at`,`article_id`);--> statement-breakpoint
CREATE INDEX `live_by_desk` ON `live_articles` (`desk_id`,`first_published_at`,`article_id`);--> statement-breakpoint
CREATE TABLE `live_media` (
	`article_id` text NOT NULL,
	`media_id` text NOT NULL,
	PRIMARY KEY(`article_id`, `media_id`)
);
--> statement-breakpoint
CREATE INDEX `live_media_by_media` ON `live_media` (`media_id`,`article_id`);--> statement-breakpoint
CREATE TABLE `media` (
	`id` text PRIMARY KEY NOT NULL,
	`uploader_id` text NOT NULL,
	`article_id` text,
	`hash` text NOT NULL,
	`format` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`byte_size` integer NOT NULL,
	`credit` text NOT NULL,
	`alternative` text NOT NULL,
	`caption` text NOT NULL,
	`search_key` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`uploader_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `media_by_article` ON `media` (`article_id`);--> statement-breakpoint
CREATE TABLE `media_uses` (
	`article_id` text NOT NULL,
	`media_id` text NOT NULL,
	PRIMARY KEY(`article_id`, `media_id`)
);
--> statement-breakpoint
CREATE INDEX `media_uses_by_media` ON `media_uses` (`media_id`,`article_id`);--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`user_id` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `publications` (
	`article_id` text NOT NULL,
	`version` integer NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	`change_kind` text,
	`change_note` text,
	PRIMARY KEY(`article_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `secrets` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`blocked_until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `user_desks` (
	`user_id` text NOT NULL,
	`desk_id` text NOT NULL,
	PRIMARY KEY(`user_id`, `desk_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`desk_id`) REFERENCES `desks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`name_sort_key` text NOT NULL,
	`role` text NOT NULL,
	`all_desks` integer NOT NULL,
	`password_hash` text,
	`token_version` integer NOT NULL,
	`suspended_at` integer,
	`created_at` integer NOT NULL,
	`last_sign_in_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE INDEX `users_by_name` ON `users` (`name_sort_key`,`id`);--> statement-breakpoint
CREATE TABLE `versions` (
	`article_id` text NOT NULL,
	`number` integer NOT NULL,
	`cause` text NOT NULL,
	`name` text,
	`note` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`content_hash` text NOT NULL,
	`word_count` integer NOT NULL,
	`metadata` text NOT NULL,
	`encoding` text NOT NULL,
	`content` blob NOT NULL,
	PRIMARY KEY(`article_id`, `number`)
);
