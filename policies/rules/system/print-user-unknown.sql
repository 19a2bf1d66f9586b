-- rule:      print-user-unknown
-- title:     有本机账户以外的人打印 | Somebody without an account here has printed
-- severity:  medium
-- basis:     保密资格标准：打印机不得在计算机之间共用；公开的审计要求：操作可追溯到人 | Secrecy qualification standard: computers share no printer; published audit requirements: every deed leads to a person (C)
-- service_clause: 7.4.7.2
-- observed:  {user} 打印 {jobs} 次共 {pages} 页，最后一次 {last_at}（{files}） | {user} printed {jobs} jobs, {pages} pages, last {last_at} ({files})
-- expected:  打印人均为本机账户 | who prints has an account here
-- remedy:    查明是已删除的账户还是从别的计算机打印；属共享打印的按规定报告 | Find out whether the account was deleted or another computer printed here; shared printing is reported as the rules say
-- empty:     compliant
-- complete:  user_account
-- on_fail:   lead
-- sources:   page_log, /etc/passwd, /etc/nsswitch.conf
SELECT c.user                              AS subject,
       c.user,
       sum(c.jobs)                         AS jobs,
       sum(c.pages)                        AS pages,
       coalesce(max(c.last_at), '—')       AS last_at,
       group_concat(DISTINCT c.file)       AS files,
       EXISTS (SELECT 1 FROM user_account u WHERE u.name = c.user) AS ok
FROM   print_count c
GROUP  BY c.user
