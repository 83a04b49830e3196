import { earned, own, product, quotient } from './expression';

/** 执行率 = 执行数 ÷ 预算数. */
export const EXECUTION_RATE = quotient(own('execution'), own('budget'));

/** 指标得分 = 权重 × 得分系数, where a person gives the coefficient. */
export const COEFFICIENT_SCORE = product(own('weight'), own('coefficient'));

/** 执行得分 = 分值 × what the scheme gives for the rate. */
export const EXECUTION_SCORE = product(own('weight'), earned(EXECUTION_RATE));
