-- rule:      terminal-level-unexpected
-- title:     终端密级与核查模板不符 | The terminal's level does not fit the profile it is judged by
-- severity:  high
-- basis:     公开的台账规范：密级取绝密、机密、秘密或非密，要求随密级不同 | Published ledger specification: the level is 绝密, 机密, 秘密 or 非密, and what is asked depends on it (A)
-- service_clause: 7.4.7.2
-- observed:  终端声明的密级为 {level} | the terminal declares the level {level}
-- expected:  与所用模板一致 | the level of the profile in use
-- remedy:    核对机身标识与台账的密级；更正声明或改用对应的模板后重新核查 | Compare the label and the ledger; correct the declaration or use the profile of that level, then audit again
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT 'level' AS subject,
       level,
       trim(level) IN (SELECT value FROM json_each(:expected_levels)) AS ok
FROM   terminal_declared
