namespace Gongkai.Domain.Publishing;

/// <summary>有效性 as it stands on a day. The dates of the document go on working between two acts of the office.</summary>
public static class ValidityOn
{
    /// <summary>
    /// What to show on <paramref name="day"/> (Asia/Shanghai). 失效日期 is the first day without force; 实施日期 the first day with it.
    /// A decision of the office (修改, 废止, 失效) is never undone by a date.
    /// </summary>
    public static Validity Of(Validity decided, DateOnly? effective, DateOnly? expires, DateOnly day)
    {
        if (decided is Validity.Repealed or Validity.Lapsed) return decided;
        if (expires is { } end && day >= end) return Validity.Lapsed;
        if (effective is { } start && day < start) return Validity.NotYetInForce;
        return decided is Validity.NotYetInForce && effective is not null ? Validity.InForce : decided;
    }
}
