using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests.Casebooks;

/// <summary>A case as a text is checked against it; stays out of the audit trail.</summary>
public sealed record SourceCase(long RecordId, RequestCase Record);

/// <summary>编写案例汇编.</summary>
public sealed record OpenCasebook([property: Unaudited] CasebookContent Content) : IOpeningAct<Casebook>
{
    public string Title => "编写案例汇编";
}

/// <summary>修改案例汇编.</summary>
public sealed record EditCasebook([property: Unaudited] CasebookContent Content) : IAct<Casebook>
{
    public string Title => "修改案例汇编";
}

/// <summary>提交审定; refused while a text still tells whose case it is.</summary>
/// <param name="Sources">The chosen cases as they stand.</param>
public sealed record SubmitCasebook([property: Unaudited] IReadOnlyList<SourceCase> Sources) : IAct<Casebook>
{
    public string Title => "提交审定";
}

/// <summary>审定印发 by another person (R-CAS-01); proven against the cases once more, because they go on.</summary>
/// <param name="Sources">The chosen cases as they stand.</param>
public sealed record ApproveCasebook([property: Unaudited] IReadOnlyList<SourceCase> Sources) : IAct<Casebook>
{
    public string Title => "审定印发";
}

/// <summary>退回修改.</summary>
public sealed record ReturnCasebook(string Reason) : IAct<Casebook>
{
    public string Title => "退回修改";
}

/// <summary>收回: nobody but the compilers reads it any more.</summary>
public sealed record WithdrawCasebook(string Reason) : IAct<Casebook>
{
    public string Title => "收回案例汇编";
}
