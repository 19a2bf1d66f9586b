-- rule:      file-set-uid-interpreter
-- title:     解释器或万能工具带有 set-uid | A shell, interpreter or all-round tool is set-uid
-- severity:  high
-- basis:     公开的提权手法汇编：此类程序带 set-uid 即等于人人是属主 | Published collections of privilege escalation: whoever starts such a program becomes its owner (C)
-- service_clause: 7.4.7.2
-- observed:  {path} 的权限为 {mode}，以用户 {user_id} 的身份运行 | {path} has mode {mode} and runs as user {user_id}
-- expected:  没有 set-uid | not set-uid
-- remedy:    先保存证据（ls -l、stat），查明由谁设置，再执行 chmod u-s 该文件 | Keep evidence first (ls -l, stat), find out who set it, then chmod u-s it
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
-- sources:   file tree*
SELECT f.path         AS subject,
       f.path,
       max(f.mode)    AS mode,
       min(f.user_id) AS user_id,
       NOT EXISTS (SELECT 1 FROM json_each(:set_uid_forbidden) p WHERE f.path GLOB '*/' || p.value) AS ok
FROM   found_file f
WHERE  f.property = 'set_uid'
GROUP  BY f.path
