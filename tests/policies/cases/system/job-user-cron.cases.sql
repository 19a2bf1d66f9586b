-- case: complies
-- expect: compliant; /var/spool/cron/crontabs/root /usr/bin/backup=compliant
INSERT INTO scheduled_job VALUES ('user_cron', 'root', '0 4 * * *', '/usr/bin/backup', '/var/spool/cron/crontabs/root', 1),
  ('cron', 'root', 'daily', '/etc/cron.daily/logrotate', '/etc/cron.daily/logrotate', NULL);

-- case: alice copies something every morning
-- expect: lead; /var/spool/cron/crontabs/alice /home/alice/copy.sh=lead
INSERT INTO scheduled_job VALUES ('user_cron', 'alice', '0 9 * * *', '/home/alice/copy.sh', '/var/spool/cron/crontabs/alice', 1);

-- case: a job of at
-- expect: lead
INSERT INTO scheduled_job VALUES ('at', 'alice', 'once', 'shell', '/var/spool/cron/atjobs/a0000101c1a2b3', NULL);

-- case: nobody knows whose it is
-- expect: unknown
INSERT INTO scheduled_job VALUES ('at', NULL, 'once', 'shell', '/var/spool/cron/atjobs/a0000101c1a2b3', NULL);
