/** What is claimed in two versions of a report: section, subject, role, figure, and how it stands. */
export const twoReportsClaims = `
evaluation | whole | budget | 3720.27万元 | held
evaluation | whole | final | 3400.68万元 | held
evaluation | whole | completion | 91.41% | held
evaluation | 生活服务经费 | budget | 697万元 | held
evaluation | 生活服务经费 | final | 581万元 | held
evaluation | 生活服务经费 | completion | 83.36% | held
evaluation | 物业服务经费 | budget | 1105.16万元 | held
evaluation | 物业服务经费 | final | 938.9万元 | held
evaluation | 物业服务经费 | completion | 84.96% | held
evaluation | whole | openingBudget | 2364.55万元 | held
evaluation | whole | addedBudget | 1355.72万元 | held
evaluation | whole | budget | 3720.27万元 | held
evaluation | whole | final | 3400.68万元 | held
evaluation | whole | completion | 91.41% | held
evaluation | whole | budget | 3720.27万元 | held
evaluation | whole | final | 3400.68万元 | held
evaluation | whole | completion | 91.41% | held
evaluation |  | score | 98.28分 | held
evaluation | whole | budget | 3720.27万元 | held
evaluation | whole | final | 3400.68万元 | held
evaluation | whole | completion | 91.41% | held
evaluation | 项目 | budget | 2898.14万元 | held
evaluation | 项目 | final | 2578.54万元 | held
evaluation | 项目 | completion | 88.97% | held
evaluation | 生活服务经费 | budget | 697万元 | held
evaluation | 生活服务经费 | final | 581万元 | held
evaluation | 生活服务经费 | completion | 83.36% | held
evaluation | 物业服务经费 | budget | 1105.16万元 | held
evaluation | 物业服务经费 | final | 938.9万元 | held
evaluation | 物业服务经费 | completion | 84.96% | held
`;

/** What must be found: severity, rule, what it should be, what is stated, the form that says so. */
export const twoReportsFindings = `
warning | N-MISSING | - | - | -
warning | N-UNIT | - | - | -
`;
