-- rule:      file-capability-powerful
-- title:     程序带有等同 root 的文件能力 | A program carries capabilities that amount to root
-- severity:  medium
-- basis:     公开的提权手法汇编：此类能力可绕过全部权限检查 | Published collections of privilege escalation: such capabilities pass by every check of rights (C)
-- service_clause: 7.4.7.2
-- observed:  {path} 带有 {detail} | {path} carries {detail}
-- expected:  没有等同 root 的能力，或为已知的系统程序 | no capability that amounts to root, or a known system program
-- remedy:    先保存证据（getcap 的输出），查明由谁设置，再执行 setcap -r 该文件 | Keep evidence first (what getcap prints), find out who set it, then setcap -r it
-- empty:     compliant
-- complete:  -
-- sources:   file tree*, capabilities of files
-- on_fail:   lead
SELECT f.path        AS subject,
       f.path,
       min(f.detail) AS detail,
       min(CASE WHEN f.path IN (SELECT value FROM json_each(:capability_exempt)) THEN 1
                ELSE f.detail IS NULL AND NULL
                  OR (SELECT min(f.detail NOT LIKE '%' || p.value || '%')
                      FROM json_each(:powerful_capabilities) p) END) AS ok
FROM   found_file f
WHERE  f.property = 'capability'
GROUP  BY f.path
