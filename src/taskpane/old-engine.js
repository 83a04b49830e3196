/*
 * Plain ES5, for the engine that Office falls back to where there is no WebView2: there the pane's own script is not even
 * understood. It says above the pane which Excel is needed; in an engine that is new enough it does nothing.
 */
(function () {
  var needed = [
    window.Promise,
    window.fetch,
    Object.hasOwn,
    Array.prototype.findLast,
    Array.prototype.toSorted,
  ];
  var missing = 0;
  for (var index = 0; index < needed.length; index += 1) if (!needed[index]) missing += 1;
  if (missing === 0) return;
  var lines = [
    '此处的 Office 使用的浏览器内核太旧，“决算核对”不能在其中运行。',
    '须用下列之一：Microsoft 365；零售版 Excel 2002 版（16.0.12527）以后；Excel LTSC 2021；Mac 版 16.35 以后；网页版 Excel。Windows 上还须有 WebView2。',
    '其他版本：请用浏览器预览（npm run preview），或用命令行核对文件（npm run review），不需要 Excel。',
    'The browser engine of this Office is too old for Final Accounts Check.',
    'It needs one of: Microsoft 365; a retail Excel from version 2002 (16.0.12527); Excel LTSC 2021; Excel for Mac from 16.35; Excel on the web. On Windows also WebView2.',
    'Anywhere else, use the preview in a browser (npm run preview) or the command line on files (npm run review): neither needs Excel.',
  ];
  var notice = document.createElement('div');
  notice.id = 'old-engine';
  notice.setAttribute('role', 'alert');
  notice.style.padding = '12px';
  for (var line = 0; line < lines.length; line += 1) {
    var paragraph = document.createElement('p');
    paragraph.appendChild(document.createTextNode(lines[line]));
    notice.appendChild(paragraph);
  }
  document.body.insertBefore(notice, document.body.firstChild);
})();
