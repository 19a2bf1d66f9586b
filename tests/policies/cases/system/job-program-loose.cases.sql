-- case: complies
-- expect: compliant
INSERT INTO scheduled_job VALUES ('cron', 'root', '17 * * * *', 'cd', '/etc/crontab', 4);

-- case: root runs what a user may change
-- expect: lead; /etc/cron.d/sync /home/alice/sync.sh=lead
INSERT INTO scheduled_job VALUES ('cron', 'root', '*/5 * * * *', '/home/alice/sync.sh', '/etc/cron.d/sync', 1);

-- case: a timer that starts something from /tmp
-- expect: lead
INSERT INTO scheduled_job VALUES ('systemd_timer', 'root', 'OnBootSec=1min', '/tmp/x', '/etc/systemd/system/x.timer', 2);

-- case: a table could not be read
-- expect: unknown
-- coverage: scheduled_job cron partial permission denied: /var/spool/cron/crontabs
INSERT INTO scheduled_job VALUES ('cron', 'root', '17 * * * *', 'cd', '/etc/crontab', 4);
