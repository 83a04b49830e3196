import { ROOT_TYPE } from './element-facts';
import { faultOf, type ManifestFault } from './fault';
import { iconFaults, type ReadServed } from './icons';
import { NAMESPACES, readManifest } from './manifest-element';
import { ruleFaults } from './rules';
import { structureFaults } from './structure';

/**
 * What is wrong with a manifest of a task pane for Excel, in the order of its lines, as far as that can be told on this
 * machine: what Microsoft's schemas and reference ask, without the web service that Microsoft's own validator calls.
 *
 * @param read gives the files behind addresses; without it, icons are not looked at
 */
export function checkManifest(xml: string, read?: ReadServed): readonly ManifestFault[] {
  const root = readManifest(xml);
  if ('reason' in root)
    return [
      faultOf(
        { line: root.line, written: 'XML' },
        { zh: `不是完好的 XML：${root.reason}`, en: `is no well-formed XML: ${root.reason}` },
      ),
    ];
  if (root.name !== 'OfficeApp' || root.namespace !== NAMESPACES.app)
    return [
      faultOf(root, {
        zh: `最外层应为 <OfficeApp xmlns="${NAMESPACES.app}">`,
        en: `the outermost element should be <OfficeApp xmlns="${NAMESPACES.app}">`,
      }),
    ];
  const faults = [
    ...structureFaults(root, ROOT_TYPE),
    ...ruleFaults(root),
    ...(read === undefined ? [] : iconFaults(root, read)),
  ];
  return faults.sort((one, other) => one.line - other.line);
}
